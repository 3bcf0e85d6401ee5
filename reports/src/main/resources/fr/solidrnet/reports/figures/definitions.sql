-- grain: one indicator
select
    ordre,
    code,
    libelle,
    definition,
    unite,
    decimales,
    cast(chiffres_significatifs as integer) as chiffres_significatifs,
    theme,
    array_to_string(periodes, ', ') as periodes,
    array_to_string(decoupages, ', ') as decoupages
from {definitions}
order by ordre, code
