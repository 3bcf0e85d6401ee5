-- grain: one figure: month, code, period, split and modality
select
    mois,
    code,
    periode,
    decoupage,
    modalite,
    valeur,
    numerateur,
    denominateur,
    p5,
    p95,
    unite,
    secret
from indicateurs
order by mois, code, periode, decoupage, modalite
