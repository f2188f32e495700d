// Comfort only: without this file every gesture still works, through plain forms.

document.documentElement.classList.add('js');

const parse = async (response) => new DOMParser().parseFromString(await response.text(), 'text/html');

/** What is typed in the old form goes into the new one, wherever a field has the same name and kind. */
const carryOver = (from, to) => {
  for (const old of from.querySelectorAll('input[name], textarea[name], select[name]')) {
    for (const field of to.querySelectorAll(`[name="${CSS.escape(old.name)}"]`)) {
      if (field.type !== old.type) continue;
      if (old.type !== 'checkbox' && old.type !== 'radio') field.value = old.value;
      else if (field.value === old.value) field.checked = old.checked;
    }
  }
};

const swap = (id, page, keep) => {
  const [old, fresh] = [document.getElementById(id), page.getElementById(id)];
  if (!old || !fresh || old.outerHTML === fresh.outerHTML) return;
  if (keep) carryOver(old, fresh);
  old.replaceWith(fresh);
};

/** Brings the person and the channel one is in into sight, where they are a strip. */
const showCurrent = () => {
  for (const link of document.querySelectorAll('#side [aria-current]'))
    link.parentElement.parentElement.scrollLeft = link.offsetLeft - 24;
};
showCurrent();

const front = (page) => page.querySelector('[data-view]')?.dataset.view;

/** Shows what is new; leaves alone what the person is using. */
const refresh = async () => {
  const page = await parse(await fetch(location.href));
  document.body.dataset.version = page.body.dataset.version;
  swap('side', page);
  showCurrent();
  const messages = document.getElementById('messages');
  if (!messages?.contains(document.activeElement) || document.activeElement === messages) swap('messages', page);
  if (front(page) === front(document)) return;
  swap('front', page, true);
  document.getElementById('app').inert = front(page) !== undefined;
  document.querySelector('#front [autofocus]')?.focus();
};

const look = async () => {
  if (!document.body.dataset.version || document.hidden || document.querySelector(':popover-open')) return;
  const version = await (await fetch('/slack/version')).text();
  if (version !== document.body.dataset.version) await refresh();
};
// The local server may be restarting; the next look will tell.
setInterval(() => look().catch(() => {}), 1500);

/** Sends the draft and shows what the search found, without leaving the field. */
const search = async (field) => {
  const { form, id } = field;
  if (!form) return;
  const body = new URLSearchParams(new FormData(form, document.getElementById(`${id}-go`)));
  const page = await parse(await fetch(form.action, { method: 'POST', body }));
  document.body.dataset.version = page.body.dataset.version;
  swap(`${id}-found`, page);
};

let typing;
document.addEventListener('input', ({ target }) => {
  if (!target.matches('[data-search]')) return;
  clearTimeout(typing);
  typing = setTimeout(() => search(target), 300);
});

// A picker tells the app as soon as it changes; its small button is for browsers without this script.
document.addEventListener('change', ({ target }) => {
  const id = target.closest('[data-go]')?.dataset.go;
  if (id) document.getElementById(id).click();
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && event.target.matches('[data-search]')) {
    event.preventDefault();
    clearTimeout(typing);
    search(event.target);
  }
  if (event.key === 'Escape' && !document.querySelector(':popover-open'))
    document.querySelector('#front [data-close]')?.click();
});

document.addEventListener('click', async ({ target }) => {
  const address = target.dataset.copy;
  if (!address) return;
  await navigator.clipboard.writeText(await (await fetch(address)).text());
  target.textContent = target.dataset.done;
});

// One gesture, one request: a second click while the first is under way does nothing.
document.addEventListener('submit', (event) => {
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = 'yes';
  setTimeout(() => delete event.target.dataset.sent, 3500);
});
