// Written by `cargo test` from the rows in src/ethiopia. Do not edit.

/** By table and row: code, cause, fix, who can mend it, where that is known from. */
export const WORDS = [
  [
    ["0", "The customer paid.", "Compare amount and push with your own record.", "nobody", "captured"],
    ["3002", "The customer did not answer the prompt. A late success is conceivable.", "Wait a minute for another callback, tell the customer, then push again.", "customer", "captured"],
  ],
  [
    ["0", "Done. Of a status query it only says that the query worked: see transactionStatus.", "Nothing.", "nobody", "guessed from Daraja"],
  ],
  [
    ["200", "The URLs are registered.", "Nothing.", "nobody", "documented"],
  ],
  [
    ["0", "The request was taken, and nothing more: whether money moved is told later.", "Wait for the callback.", "nobody", "documented, captured"],
  ],
  [
  ],
  [
    ["999991", "The consumer key is wrong, or of the other environment.", "Copy it again from the app on the portal.", "you", "documented"],
    ["999996", "The type of authentication is wrong.", "Send the headers of the request as they are: accessToken takes Basic.", "you", "documented"],
    ["999997", "The authorization header is missing or broken.", "Send the headers of the request as they are, and check that no proxy drops them.", "you", "documented"],
    ["999998", "The grant type is wrong.", "It is client_credentials, as the library sends it: send the URL of the request as it is.", "you", "documented"],
    ["", "Nobody has explained this code.", "Keep it as unknown, and find out what happened before anything is sent again.", "nobody", ""],
  ],
  [
    ["invalidArgument", "An argument has the wrong type, or could not be read.", "See the message and the hint of the error.", "you", "this library"],
    ["invalidParameters", "Parameters or context are wrong. Nothing was sent.", "See the issues of the error: each names the parameter and what it must be.", "you", "this library"],
    ["refused", "M-Pesa answered that it will not do it.", "See apiCode and hint of the error.", "you", "this library"],
    ["unconfirmed", "M-Pesa failed on its side, and does not say whether it carried the request out.", "Go by resend: where it is afterQuery, find out before anything is sent again.", "safaricom", "this library"],
    ["unreadableReply", "The answer is not one that this endpoint gives: a page of a firewall or proxy, empty, or cut off.", "Go by resend; of status 403 check address, country and words in the URL.", "safaricom", "this library"],
    ["notJson", "What was given to parseCallback is not JSON.", "Pass the body as it was received, before a framework parses it.", "you", "this library"],
    ["notXml", "What was given to parseCallback is not XML that the library reads.", "Pass the body as it was received, before a framework parses it.", "you", "this library"],
    ["unknownCallback", "The callback can be read, but is none that M-Pesa is known to send.", "Keep the body, answer 200, and find out by query what happened.", "you", "this library"],
    ["tooLarge", "More than the library reads.", "Refuse such a body before reading it: M-Pesa's have a few kilobytes.", "you", "this library"],
    ["invalidCertificate", "The certificate or public key cannot be read, or is not one to encrypt with.", "Use the embedded one: give the environment only.", "you", "this library"],
    ["invalidPassword", "The password, API key or session id is one that M-Pesa cannot have issued, or does not fit the key.", "Copy it again, without blanks: it must not be encrypted yet.", "you", "this library"],
    ["noRandomness", "The platform gives no random numbers here.", "In a Worker call it inside the request handler.", "you", "this library"],
  ],
];
