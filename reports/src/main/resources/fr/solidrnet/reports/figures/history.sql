-- grain: one total of one month, over the 24 months that the edition holds
-- lecture: {indicateurs} and {mois} are given by the reader
select
    mois,
    code,
    periode,
    valeur
from {indicateurs}
where decoupage = ''
    and mois <= '{mois}'
order by mois, code, periode
