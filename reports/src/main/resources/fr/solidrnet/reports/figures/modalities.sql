-- grain: one modality of one axis
select
    decoupage,
    modalite,
    libelle,
    ordre
from {modalites}
order by decoupage, ordre, modalite
