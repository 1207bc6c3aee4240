/** Why a request is not acknowledged; `error` is what a function of the host threw. */
export class Refusal {
  constructor(status, reason, error) {
    this.status = status;
    this.reason = reason;
    this.error = error;
  }
}
