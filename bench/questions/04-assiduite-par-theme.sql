-- grain: une ligne par thème
-- Quelle part des inscrits vient vraiment, thème par thème ?
select
    theme,
    count(*) as inscrits,
    count(*) filter (where statut = 'PRESENT') / count(*) as part_presents
from mart.presences
where statut <> 'ANNULE'
group by all
order by theme
