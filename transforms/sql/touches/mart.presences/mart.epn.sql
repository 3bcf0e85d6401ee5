-- grain: une ligne par session d'un EPN modifié
select sessions.session_id
from courant.sessions as sessions
inner join modifiees on modifiees.epn = sessions.epn_id
