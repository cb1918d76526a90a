/** Diseases whose cases news counts, in lower case. Our own list, from general knowledge. */
export const diseases: ReadonlySet<string> = new Set(
  (
    'cholera measles ebola flu influenza covid covid-19 coronavirus malaria dengue mpox monkeypox polio typhoid hepatitis tuberculosis tb zika ' +
    'diphtheria meningitis plague pneumonia salmonella botulism rabies virus hiv aids sars mers'
  ).split(' '),
);
