# Makes as many presences as asked for, and the sessions that they refer to: the same for the same number, whoever runs it.
# Usage: awk -v rows=10000000 -v sessions=FILE -v presences=FILE -f bench/presences.awk
function next_random() {
  seed = (seed * 16807) % 2147483647
  return seed
}
BEGIN {
  seed = 79
  held = int((rows + 99) / 100)
  statuses = split("PRESENT PRESENT PRESENT PRESENT EXCUSE ABSENT", status, " ")
  genders = split("F M F M NC", gender, " ")
  situations = split("RETRAITE SANS_EMPLOI EN_EMPLOI SCOLARISE NC", situation, " ")
  communes = split("79191 79049 79202 79329 79270 79048 79081 79147", commune, " ")
  themes = split("MATERIEL INTERNET MESSAGERIE BUREAUTIQUE DEMARCHES SECURITE", theme, " ")
  print "session_id;epn_id;date_session;heure_debut;duree_min;theme;modalite;capacite;animateur_ref;mis_a_jour_le" > sessions
  print "session_id;participant_ref;statut;premiere_fois;annee_naissance;tranche_age;genre;statut_social;code_insee;mis_a_jour_le;motif" > presences
  for (s = 0; s < held; s++) {
    day = sprintf("2026-%02d-%02d", 1 + int(s / 28) % 10, 1 + s % 28)
    id = sprintf("GROS-%07d", s)
    printf "%s;solidrnet-epn-%02d;%s;14:00;90;%s;ATELIER;100;;%sT18:00:00\n", id, 1 + s % 25, day, theme[1 + s % themes], day > sessions
    for (p = 0; p < 100 && s * 100 + p < rows; p++) {
      r = next_random()
      printf "%s;P-%07d;%s;%s;%d;;%s;%s;%s;%sT%02d:%02d:%02d;\n", id, (r % 90000) * 100 + p, status[1 + r % statuses], \
        (r % 9 == 0 ? "true" : "false"), 1930 + r % 80, gender[1 + int(r / 7) % genders], situation[1 + int(r / 11) % situations], \
        commune[1 + int(r / 13) % communes], day, 15 + r % 8, r % 60, int(r / 60) % 60 > presences
    }
  }
}
