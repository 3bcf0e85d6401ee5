-- grain: une ligne par mois et par structure
-- cle: mois, structure_siret
-- titre: Heures d'insertion
-- lecture: Les heures travaillées par les personnes en insertion, mois par mois.
-- limites: un mois sans ligne n'est pas un mois sans heures.
-- colonne date_mois, aucune: Premier jour du mois. Le mois, comme date.
with

insertion as (
    select * from courant.insertion
)

select
    mois,
    structure_siret,
    to_date(concat(mois, '-01'), 'yyyy-MM-dd') as date_mois,
    heures,
    salaries
from insertion
