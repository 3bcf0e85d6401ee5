-- grain: one column of one table
select
    nom_table,
    colonne,
    titre,
    description,
    type,
    unite,
    sensibilite
from {dictionnaire}
order by ordre, nom_table, colonne
