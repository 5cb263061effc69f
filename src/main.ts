// Holds the place of the page, so that the build has an entry: it says what is true.
const app = document.getElementById('app');
const heading = document.createElement('h1');
heading.textContent = 'Vändpunkt';
const note = document.createElement('p');
note.textContent = 'Sidan är inte byggd än. The page is not built yet.';
app?.append(heading, note);
