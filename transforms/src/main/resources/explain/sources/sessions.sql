-- grain: one row of mart.sessions and one export row that it comes from: the session, its presences
-- cle: session_id
select session_id, 'sessions' as nom_table, session_id as identifiant, livraison, date_livraison, fichier, ligne
from courant.sessions
union all
select session_id, 'presences' as nom_table, session_id as identifiant, livraison, date_livraison, fichier, ligne
from courant.presences
