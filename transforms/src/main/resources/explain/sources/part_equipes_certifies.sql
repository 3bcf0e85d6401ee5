-- grain: one person equipped in one category and one export row that its training and certification come from
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
union all
select
    lignes.personne,
    lignes.categorie,
    'certifications' as nom_table,
    certifications.attestation_id as identifiant,
    certifications.livraison,
    certifications.date_livraison,
    certifications.fichier,
    certifications.ligne
from mart.personnes_equipees as lignes
inner join mart.personnes_formees as formees on formees.personne = lignes.personne
inner join courant.certifications as certifications
    on certifications.participant_ref = lignes.personne
    and certifications.resultat = 'DELIVRE'
    and certifications.date_delivrance = formees.premiere_delivrance
