// Written by `cargo test` from the rows in src/drc. Do not edit.

/** By table and row: code, cause, fix, who can mend it, where that is known from. */
export const WORDS = [
  [
    ["0", "The transaction was carried out.", "Compare reference and amount with your record.", "nobody", "public implementations"],
    ["-1", "The gateway says Error, and nothing else.", "Look in Vodacom's portal what became of the transaction before anything is sent again.", "vodacom", "reported"],
    ["-3", "The gateway says that the payment could not be initiated; no M-Pesa transaction is named.", "Look in Vodacom's portal that nothing moved, then ask again if the customer still wants to pay.", "customer", "one published sample, two mocks"],
  ],
  [
    ["0", "The transaction was carried out.", "Compare reference and amount with your record.", "nobody", "mocks of the B2B interface"],
    ["-3", "The gateway says that the payment failed; no M-Pesa transaction is named.", "Look in Vodacom's portal that nothing moved before it is sent again.", "you", "mocks of the B2B interface"],
  ],
  [
    ["0", "The request was taken, and nothing is paid yet.", "Wait for the callback: it says how it ended.", "nobody", "public implementations"],
    ["-2", "A request with the same reference came before: that one may have been carried out.", "Find out by the callback of the first, or in Vodacom's portal, what became of it; use each reference once.", "you", "mocks of the B2B interface"],
    ["Duplicate", "A request with the same reference came before: that one may have been carried out.", "Find out by the callback of the first, or in Vodacom's portal, what became of it; use each reference once.", "you", "a fixture of Tanzania's gateway"],
  ],
  [
    ["3", "The gateway processed the message: what came of it is in the response code.", "Go by the response code, and wait for the callback.", "nobody", "public implementations"],
  ],
  [
  ],
  [
    ["4", "The session is over: nothing was carried out.", "Call login, and send the request once more with the new session.", "you", "a fixture of Tanzania's gateway"],
    ["4", "User name, password or session was not accepted: nothing was carried out.", "Copy user name and password again, and use those of the environment; of a payment, call login and send it once more.", "you", "public implementations"],
    ["4", "The gateway failed, and does not say whether it carried the request out.", "Wait for the callback, or look in Vodacom's portal, before anything is sent again.", "vodacom", "public implementations"],
    ["3", "User name or password is wrong, though the code says that all went well.", "Copy both again, and use those of the environment.", "you", "a fixture of Tanzania's gateway"],
    ["-1", "User name or password is wrong.", "Copy both again, and use those of the B2B interface.", "you", "mocks of the B2B interface"],
    ["s:client", "The body is not what the gateway takes at this path: nothing was carried out.", "Send the request as it is built, and leave baseUrl and path out to reach the gateway itself.", "you", "a fixture of Tanzania's gateway"],
    ["s:server", "The gateway met something that it did not expect: a missing field is one cause.", "Compare the request with Vodacom's documents; wait for the callback before a payment is sent again.", "you", "a fixture of Tanzania's gateway"],
    ["s:server", "The gateway failed, and does not say whether it carried the request out.", "Wait for the callback, or look in Vodacom's portal, before anything is sent again.", "vodacom", "SOAP 1.1"],
  ],
  [
    ["invalidArgument", "An argument has the wrong type, or could not be read.", "See the message and the hint of the error.", "you", "this library"],
    ["invalidParameters", "Parameters or context are wrong. Nothing was sent.", "See the issues of the error: each names the parameter and what it must be.", "you", "this library"],
    ["refused", "M-Pesa answered that it will not do it.", "See apiCode and hint of the error.", "you", "this library"],
    ["unconfirmed", "M-Pesa failed on its side, and does not say whether it carried the request out.", "Go by resend: where it is afterQuery, find out before anything is sent again.", "vodacom", "this library"],
    ["unreadableReply", "The answer is not one that this endpoint gives: a page of a firewall or proxy, empty, or cut off.", "Go by resend; of status 403 check address, country and words in the URL.", "vodacom", "this library"],
    ["notJson", "What was given to parseCallback is not JSON.", "Pass the body as it was received, before a framework parses it.", "you", "this library"],
    ["notXml", "What was given to parseCallback is not XML that the library reads.", "Pass the body as it was received, before a framework parses it.", "you", "this library"],
    ["unknownCallback", "The callback can be read, but is none that M-Pesa is known to send.", "Keep the body, answer 200, and find out by query what happened.", "you", "this library"],
    ["tooLarge", "More than the library reads.", "Refuse such a body before reading it: M-Pesa's have a few kilobytes.", "you", "this library"],
    ["invalidCertificate", "The certificate or public key cannot be read, or is not one to encrypt with.", "Use the embedded one: give the environment only.", "you", "this library"],
    ["invalidPassword", "The password, API key or session id is one that M-Pesa cannot have issued, or does not fit the key.", "Copy it again, without blanks: it must not be encrypted yet.", "you", "this library"],
    ["noRandomness", "The platform gives no random numbers here.", "In a Worker call it inside the request handler.", "you", "this library"],
  ],
];
