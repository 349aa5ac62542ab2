// Lets a security key answer what a form asks of it: the answer goes into the form's hidden fields, and the form is
// sent as any other. A form that is of no use without this script is hidden until it runs.
"use strict";
(() => {
  const bytes = (text) =>
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const credential = (id) => ({ type: "public-key", id: bytes(id) });

  const ask = {
    create: async (request) => {
      const made = await navigator.credentials.create({
        publicKey: {
          rp: { id: request.siteId, name: "Wederwaarde" },
          challenge: bytes(request.challenge),
          user: { id: bytes(request.userId), name: request.userName, displayName: request.userDisplayName },
          pubKeyCredParams: request.algorithms.map((alg) => ({ type: "public-key", alg })),
          excludeCredentials: request.excluded.map(credential),
          authenticatorSelection: { residentKey: "discouraged", userVerification: "discouraged" },
          attestation: "none",
        },
      });
      return {
        clientData: text(made.response.clientDataJSON),
        attestationObject: text(made.response.attestationObject),
      };
    },
    get: async (request) => {
      const shown = await navigator.credentials.get({
        publicKey: {
          rpId: request.siteId,
          challenge: bytes(request.challenge),
          allowCredentials: request.allowed.map(credential),
          userVerification: "discouraged",
        },
      });
      return {
        credential: text(shown.rawId),
        clientData: text(shown.response.clientDataJSON),
        authenticatorData: text(shown.response.authenticatorData),
        signature: text(shown.response.signature),
      };
    },
  };

  for (const form of document.querySelectorAll("form[data-security-key]")) {
    const failure = form.querySelector("[data-failed]");
    const prefix = form.dataset.prefix ?? "";
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      failure.textContent = "";
      try {
        const answer = await ask[form.dataset.securityKey](JSON.parse(form.dataset.request));
        for (const [name, value] of Object.entries(answer)) form.elements[prefix + name].value = value;
        form.submit();
      } catch {
        failure.textContent = failure.dataset.failed;
      }
    });
  }
})();
