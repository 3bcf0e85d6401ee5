-- grain: one row of mart.presences and one export row that it comes from: the presence, its session
-- cle: session_id, personne
select
    session_id,
    case
        when participant_anonyme then unhex(md5(concat(session_id, '|', hex(participant_ref))))
        else participant_ref
    end as personne,
    'presences' as nom_table,
    session_id as identifiant,
    livraison,
    date_livraison,
    fichier,
    ligne
from courant.presences
union all
select
    lignes.session_id,
    lignes.personne,
    'sessions' as nom_table,
    sessions.session_id as identifiant,
    sessions.livraison,
    sessions.date_livraison,
    sessions.fichier,
    sessions.ligne
from mart.presences as lignes
inner join courant.sessions as sessions on sessions.session_id = lignes.session_id
