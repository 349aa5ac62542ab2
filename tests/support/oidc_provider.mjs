// A provider of OpenID Connect for the tests, by npm's oidc-provider:
//   node oidc_provider.mjs SETTINGS.json
// with members port (0: a free one), redirect, signedOut, clientId, clientSecret (absent: a public client), algorithm,
// certificate and key (PEM files; absent: plain HTTP), and people: a JSON file that is read at each sign-in, of each
// person's claims by the name that is typed. Any password will do. Prints its address when it listens, and ends when its
// standard input does.
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Provider from 'oidc-provider';

// Nobody reads on once the address was printed.
console.info = console.error;

const settings = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const people = () => JSON.parse(readFileSync(settings.people, 'utf8'));

function signingKey(algorithm) {
  const pair = algorithm.startsWith('ES')
    ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
    : generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...pair.privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: algorithm };
}

function configuration() {
  const client = {
    client_id: settings.clientId,
    redirect_uris: [settings.redirect],
    post_logout_redirect_uris: [settings.signedOut],
    response_types: ['code'],
    grant_types: ['authorization_code'],
    id_token_signed_response_alg: settings.algorithm,
    token_endpoint_auth_method: settings.clientSecret ? 'client_secret_basic' : 'none',
  };
  if (settings.clientSecret) client.client_secret = settings.clientSecret;
  return {
    clients: [client],
    jwks: { keys: [signingKey(settings.algorithm)] },
    // As Keycloak and Entra ID do: the claims of the scopes stand in the ID token.
    conformIdTokenClaims: false,
    claims: {
      openid: ['sub'],
      profile: ['name', 'given_name', 'family_name', 'preferred_username', 'roles', 'realm_access'],
      email: ['email', 'email_verified'],
    },
    pkce: { required: () => true },
    acrValues: ['urn:wederwaarde:strong'],
    cookies: { keys: [randomUUID()] },
    findAccount(_, id) {
      const claims = people()[id];
      return claims && { accountId: id, claims: async () => ({ sub: id, ...claims }) };
    },
  };
}

const secure = settings.certificate && {
  cert: readFileSync(settings.certificate),
  key: readFileSync(settings.key),
};
let handle = (_, response) => response.writeHead(503).end();
const answer = (request, response) => handle(request, response);
const server = secure ? createSecureServer(secure, answer) : createServer(answer);
server.listen(settings.port, '127.0.0.1', () => {
  const issuer = `${secure ? 'https' : 'http'}://127.0.0.1:${server.address().port}`;
  handle = new Provider(issuer, configuration()).callback();
  console.log(issuer);
});
process.stdin.on('end', () => process.exit(0)).resume();
