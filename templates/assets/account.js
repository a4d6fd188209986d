// Registers passkeys for an account, and signs in with passkeys. The rest of the site does not need this script.
(() => {
  "use strict";

  const canParse = window.PublicKeyCredential?.parseCreationOptionsFromJSON;
  if (!canParse) return;

  const post = async (url, body) => {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok || answer.redirected) throw new Error(answer.status);
    return answer.json();
  };

  const add = async (part) => {
    const { token, options } = await post(`${part.dataset.passkeyAdd}/challenge`, {});
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
    const credential = await navigator.credentials.create({ publicKey });
    const name = part.querySelector("input").value;
    return post(part.dataset.passkeyAdd, { token, name, credential: credential.toJSON() });
  };

  const signIn = async (part) => {
    const { token, options } = await post(`${part.dataset.passkeySignIn}/challenge`, {});
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
    const credential = await navigator.credentials.get({ publicKey });
    const next = document.querySelector("[name=next]")?.value ?? "";
    return post(part.dataset.passkeySignIn, { token, next, credential: credential.toJSON() });
  };

  for (const part of document.querySelectorAll("[data-passkey-add], [data-passkey-sign-in]")) {
    const [button, told] = [part.querySelector("button"), part.querySelector("[role=status]")];
    const act = "passkeyAdd" in part.dataset ? add : signIn;
    part.hidden = false;
    button.addEventListener("click", async () => {
      told.textContent = "";
      button.disabled = true;
      try {
        const { next } = await act(part);
        location.assign(next);
      } catch {
        told.textContent = part.dataset.failed;
        button.disabled = false;
      }
    });
  }
})();
