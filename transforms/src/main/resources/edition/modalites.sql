-- grain: one modality of one axis; those that no list knows any more come after the others, under their own name
with rencontrees as (
    select distinct decoupage, modalite
    from indicateurs
    where decoupage in (select axe from axes)
),

connues as (
    select axe as decoupage, modalite, libelle, ordre
    from axes
)

select
    decoupage,
    modalite,
    coalesce(connues.libelle, modalite) as libelle,
    coalesce(connues.ordre, 1000000) as ordre
from connues
full outer join rencontrees using (decoupage, modalite)
order by decoupage, ordre, modalite
