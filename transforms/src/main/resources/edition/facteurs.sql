-- grain: one factor of the set that the edition was made with
select
    code,
    libelle,
    valeur,
    unite,
    loi,
    loi_libelle,
    parametres,
    source,
    valide_du,
    valide_au,
    statut,
    statut_libelle,
    utilise,
    perime
from facteurs
order by code
