// What script adds to a page that is complete without it: the visitor's own time, keeping a session, sharing.

const KEY = 'session-search:favourites';

const time = {hour: 'numeric', minute: '2-digit'};
const clock = new Intl.DateTimeFormat(navigator.language, time);
const dayAndClock = new Intl.DateTimeFormat(navigator.language, {weekday: 'short', ...time});

for (const element of document.querySelectorAll('time[datetime]')) {
  const event = element.dateTime;
  const shown = element.querySelector('.clock')?.textContent;
  const moment = new Date(event);
  if (!shown || minutesFromUtc(event) === -moment.getTimezoneOffset()) continue;
  const own = document.createElement('span');
  own.className = 'own';
  const sameDay = moment.toLocaleDateString('sv') === event.slice(0, 10);
  own.textContent = ` ${(sameDay ? clock : dayAndClock).format(moment)} your time`;
  element.after(own);
}

function minutesFromUtc(text) {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(text) ?? ['', '+', 0, 0];
  return (sign === '-' ? -1 : 1) * (60 * hours + Number(minutes));
}

for (const button of document.querySelectorAll('[data-keep]')) {
  const id = button.dataset.keep;
  show(button, kept().includes(id));
  button.addEventListener('click', () => {
    const keep = !kept().includes(id);
    localStorage.setItem(KEY, JSON.stringify(keep ? [...kept(), id] : kept().filter(other => other !== id)));
    show(button, keep);
  });
}

function kept() {
  try {
    const ids = JSON.parse(localStorage.getItem(KEY));
    return Array.isArray(ids) ? ids : [];
  } catch {
    return [];
  }
}

function show(button, keep) {
  const {title} = button.dataset;
  button.setAttribute('aria-pressed', keep);
  if (title) button.ariaLabel = `Keep ${title}`;
  button.textContent = (keep ? '★' : '☆') + (title ? '' : keep ? ' Kept' : ' Keep');
}

for (const button of document.querySelectorAll('[data-share]')) {
  button.addEventListener('click', async () => {
    const page = {title: document.title, url: location.href};
    if (navigator.share) return navigator.share(page).catch(() => {});
    await navigator.clipboard.writeText(page.url);
    button.textContent = 'Link copied';
  });
}
