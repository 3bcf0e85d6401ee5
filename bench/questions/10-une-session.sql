-- grain: une ligne par statut
-- Que s'est-il passé à cette session-là ?
select
    statut,
    count(*) as inscrits
from mart.presences
where session_id = 'BANC-000012345'
group by all
order by statut
