// The one site script. Every page works without it; it adds comfort and keeps what was typed.
'use strict';

// htmx sends the CSRF token as a header.
document.addEventListener('htmx:configRequest', event => {
  const token = document.querySelector('meta[name=_csrf]');
  const header = document.querySelector('meta[name=_csrf_header]');
  if (token && header && event.detail.verb !== 'get') event.detail.headers[header.content] = token.content;
});
document.addEventListener('htmx:responseError', event => {
  const status = event.detail.xhr.status;
  if (status === 401) return;
  if (status === 403) toast('forbidden');
  else if (status === 409) toast('changed');
  else if (status === 404) toast('gone');
  else toast('failed');
});
document.addEventListener('htmx:sendError', () => toast('offline'));

// The page carries the sentences in the language of the reader.
function toast(what) {
  const box = document.getElementById('toast');
  if (!box) return;
  box.textContent = box.dataset[what];
  box.hidden = false;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => { box.hidden = true; }, 8000);
}

// Forms marked data-keep survive a reload, a crash, an expired session and a lost connection.
const KEPT = 'heyi.kept.';

function fieldsOf(form) {
  return [...form.elements].filter(e =>
    e.name && e.name !== '_csrf' && !['hidden', 'password', 'file', 'submit', 'button'].includes(e.type));
}

function keep(form) {
  const values = fieldsOf(form).map(e =>
    ['checkbox', 'radio'].includes(e.type) ? [e.name, e.value, e.checked] : [e.name, null, e.value]);
  try { sessionStorage.setItem(KEPT + form.id, JSON.stringify(values)); } catch { /* storage is full or off */ }
}

function restore(form) {
  const kept = sessionStorage.getItem(KEPT + form.id);
  if (!kept) return;
  let changed = false;
  for (const [name, choice, value] of JSON.parse(kept)) {
    for (const e of fieldsOf(form).filter(f => f.name === name)) {
      if (choice === null) {
        if (e.value === e.defaultValue && e.value !== value) { e.value = value; changed = true; }
      } else if (e.value === choice && e.checked !== value) {
        e.checked = value;
        changed = true;
      }
    }
  }
  if (changed) toast('restored');
}

addEventListener('DOMContentLoaded', () => {
  // The server says which forms were accepted; what was kept for them is obsolete.
  for (const done of document.querySelectorAll('[data-submitted]')) sessionStorage.removeItem(KEPT + done.dataset.submitted);
  for (const form of document.querySelectorAll('form[data-keep]')) {
    // A page that shows an error holds what was typed already.
    if (!form.hasAttribute('data-typed')) restore(form);
    form.addEventListener('input', () => keep(form));
  }
  // A picture wider than the screen starts at the current step.
  const now = document.querySelector('.bp #current')?.getBoundingClientRect();
  const region = document.querySelector('.bp');
  if (now) region.scrollLeft += now.left + now.width / 2 - region.getBoundingClientRect().left - region.clientWidth / 2;
  const summary = document.querySelector('[data-focus]');
  if (summary) summary.focus();
});

// Leave the page only when the server answers: a failed submit would throw the person out of the form.
document.addEventListener('submit', async event => {
  const form = event.target;
  if (!form.matches('form[data-keep]') || form.dataset.reachable) return;
  event.preventDefault();
  keep(form);
  const button = event.submitter;
  for (const b of form.querySelectorAll('button')) b.setAttribute('aria-disabled', 'true');
  try {
    await fetch('/img/mark.svg', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(8000) });
    form.dataset.reachable = 'true';
    form.requestSubmit(button);
  } catch {
    toast('offline');
  } finally {
    for (const b of form.querySelectorAll('button')) b.removeAttribute('aria-disabled');
    setTimeout(() => delete form.dataset.reachable, 2000);
  }
});
addEventListener('offline', () => {
  if (document.querySelector('form[data-keep]')) toast('offline');
});

document.addEventListener('click', event => {
  if (event.target.closest('[data-print]')) print();
});
document.addEventListener('change', event => {
  if (event.target.closest('[data-submit-on-change]')) event.target.form.requestSubmit();
});
