-- grain: une ligne par mois
-- Combien de présences effectives chaque mois, depuis cinq ans ?
select
    date_trunc('month', date_session) as mois,
    count(*) as presences
from mart.presences
where statut = 'PRESENT'
group by all
order by mois
