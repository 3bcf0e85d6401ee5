-- grain: une ligne par facteur
-- cle: code
-- titre: Facteurs de conversion
-- lecture: Les facteurs en vigueur, avec leur loi, leur source et leur statut.
-- limites: un facteur hors de sa validité sert encore, et cela doit être dit ; une hypothèse n'est pas une mesure.
with

facteurs as (
    select * from courant.facteurs
)

select
    code,
    valeur,
    unite,
    loi,
    parametres,
    source,
    valide_du,
    valide_au,
    statut
from facteurs
