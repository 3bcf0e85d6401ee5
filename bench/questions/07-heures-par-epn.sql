-- grain: une ligne par EPN
-- Combien d'heures d'accompagnement chaque EPN a-t-il données à des personnes ?
select
    presences.epn,
    sum(sessions.duree_min) / 60 as heures
from mart.presences
inner join mart.sessions on sessions.session_id = presences.session_id
where presences.statut = 'PRESENT'
group by all
order by presences.epn
