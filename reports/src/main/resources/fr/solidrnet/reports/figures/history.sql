-- grain: one total, or one figure of one category, of one month, over the 24 months that the edition holds
-- lecture: {indicateurs} and {mois} are given by the reader
select
    mois,
    code,
    periode,
    decoupage,
    modalite,
    valeur
from {indicateurs}
where decoupage in ('', 'categorie')
    and mois <= '{mois}'
order by mois, code, periode, decoupage, modalite
