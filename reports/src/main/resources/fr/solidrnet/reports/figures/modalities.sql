-- grain: one modality of one axis; editions made before titles of axes were frozen show their names
select
    decoupage,
    modalite,
    libelle,
    ordre,
    coalesce(titre, decoupage) as titre
from (
    select null::varchar as titre
    where false
    union all by name
    select *
    from {modalites}
)
order by decoupage, ordre, modalite
