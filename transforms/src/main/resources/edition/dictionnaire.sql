-- grain: one column of one table
select
    ordre,
    nom_table,
    colonne,
    titre,
    description,
    type,
    unite,
    sensibilite
from dictionnaire
order by ordre
