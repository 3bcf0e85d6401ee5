-- grain: one total of the month of the edition before that is no longer what was frozen there; nothing where that month
-- is older than the months computed
with

comparee as (
    select edition_comparee.edition, mois
    from edition_comparee
    inner join edition using (mois)
),

ancienne as (
    select figures.code, figures.periode, figures.valeur
    from precedente.indicateurs as figures
    inner join comparee using (mois)
    where figures.decoupage = ''
),

nouvelle as (
    select figures.code, figures.periode, figures.valeur
    from indicateurs as figures
    inner join comparee using (mois)
    where figures.decoupage = ''
)

select
    comparee.edition as edition_precedente,
    comparee.mois,
    code,
    periode,
    ancienne.valeur as ancienne_valeur,
    nouvelle.valeur as nouvelle_valeur
from ancienne
full outer join nouvelle using (code, periode)
cross join comparee
where ancienne.valeur is distinct from nouvelle.valeur
order by code, periode
