-- grain: one row of mart.personnes_equipees and one export row that it comes from: the first allocation of the category,
-- the first presence from that day on
-- cle: personne, categorie
select
    lignes.personne,
    lignes.categorie,
    'attributions' as nom_table,
    attributions.attribution_id as identifiant,
    attributions.livraison,
    attributions.date_livraison,
    attributions.fichier,
    attributions.ligne
from mart.personnes_equipees as lignes
inner join courant.attributions as attributions
    on attributions.beneficiaire_ref = lignes.personne
    and attributions.categorie = lignes.categorie
    and attributions.date_attribution = lignes.premiere_attribution
union all
select
    lignes.personne,
    lignes.categorie,
    'presences' as nom_table,
    presences.session_id as identifiant,
    presences.livraison,
    presences.date_livraison,
    presences.fichier,
    presences.ligne
from mart.personnes_equipees as lignes
inner join courant.presences as presences
    on presences.participant_ref = lignes.personne and presences.statut = 'PRESENT'
inner join courant.sessions as sessions
    on sessions.session_id = presences.session_id and sessions.date_session = lignes.presence_apres
