-- grain: one row of mart.personnes_formees and one export row that it comes from: the first presence, the first
-- certification
-- cle: personne
select
    presences.participant_ref as personne,
    'presences' as nom_table,
    presences.session_id as identifiant,
    presences.livraison,
    presences.date_livraison,
    presences.fichier,
    presences.ligne
from mart.presences as lignes
inner join courant.presences as presences
    on presences.session_id = lignes.session_id and presences.participant_ref = lignes.personne
where lignes.premiere_presence
union all
select
    certifications.participant_ref as personne,
    'certifications' as nom_table,
    certifications.attestation_id as identifiant,
    certifications.livraison,
    certifications.date_livraison,
    certifications.fichier,
    certifications.ligne
from mart.personnes_formees as lignes
inner join courant.certifications as certifications
    on certifications.participant_ref = lignes.personne
    and certifications.resultat = 'DELIVRE'
    and certifications.date_delivrance = lignes.premiere_delivrance
