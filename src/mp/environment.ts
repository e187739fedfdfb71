/** What lesson processes do not inherit: extra certificates, debuggers and preloaded modules make them slow or noisy to start. */
export const NOT_INHERITED = { NODE_EXTRA_CA_CERTS: undefined, NODE_OPTIONS: undefined };
