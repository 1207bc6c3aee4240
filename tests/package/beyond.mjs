// What the programs about M-Pesas beyond Kenya are given by their tests.

const SIMULATORS = {
  openapi: "createOpenapiSimulator", mozambique: "createMozambiqueSimulator", drc: "createDrcSimulator", ethiopia: "createEthiopiaSimulator",
};
const HERE = "fetch: simulator.fetch, now: simulator.now, wait: simulator.advance,";

/** Gives a program's client the simulator of that M-Pesa, made with those options, as `simulator`. */
export const against = (name, options = "{ deliver() {} }") => (code) => `
import { ${SIMULATORS[name]} } from "mpesa-core/simulator";
${code.replace("createClient({", `createClient({ ${HERE}`).replace(/^(import .*\n)+/m, (imports) => `${imports}const simulator = ${SIMULATORS[name]}(${options});\n`)}
`;
