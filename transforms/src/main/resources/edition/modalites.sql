-- grain: one modality of one axis; those that no list knows any more come after the others, under their own name
with rencontrees as (
    select distinct decoupage, modalite
    from indicateurs
    where decoupage in (select axe from axes)
),

connues as (
    select axe as decoupage, modalite, libelle, ordre
    from axes
),

titres as (
    select distinct axe as decoupage, titre
    from axes
)

select
    decoupage,
    modalite,
    coalesce(connues.libelle, modalite) as libelle,
    coalesce(connues.ordre, 1000000) as ordre,
    titres.titre
from connues
full outer join rencontrees using (decoupage, modalite)
left join titres using (decoupage)
order by decoupage, ordre, modalite
