-- grain: one total that differs from what the previous edition froze
select
    edition_precedente,
    mois,
    changements.code,
    periode,
    ancienne_valeur,
    nouvelle_valeur
from {changements} as changements
inner join {definitions} as definitions using (code)
order by definitions.ordre, periode
