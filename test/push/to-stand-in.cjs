// Loaded before an unmodified Node program: its TLS connections to Google's API hosts go to the stand-in instead.
const tls = require("node:tls");

const connect = tls.connect;
const port = Number(process.env.STAND_IN_PORT);

tls.connect = (options, ...rest) => {
  const asked = options?.servername ?? options?.host ?? "";
  return /(^|\.)googleapis\.com$/.test(asked)
    ? connect({ ...options, servername: asked, host: "127.0.0.1", port }, ...rest)
    : connect(options, ...rest);
};
