-- grain: une ligne par présence à une session modifiée
select presences.participant_ref
from courant.presences as presences
inner join modifiees on modifiees.session_id = presences.session_id
