-- grain: une ligne par attestation
-- cle: attestation_id
-- titre: Certifications
-- lecture: Chaque évaluation présentée et son résultat.
-- limites: epn_formateur et epn_delivreur sont vides quand l'EPN a été retiré.
-- colonne personne, direct: Personne. Empreinte du participant, la même pour la même personne partout.
-- colonne epn_formateur, aucune: EPN formateur. Identifiant de l'EPN qui a formé, vide si l'EPN a été retiré.
-- colonne epn_delivreur, aucune: EPN délivreur. Identifiant de l'EPN qui délivre, vide si l'EPN a été retiré.
with

certifications as (
    select * from courant.certifications
),

epn as (
    select * from mart.epn
)

select
    certifications.attestation_id,
    certifications.participant_ref as personne,
    certifications.referentiel,
    certifications.option,
    certifications.date_evaluation,
    certifications.date_delivrance,
    formateurs.epn as epn_formateur,
    delivreurs.epn as epn_delivreur,
    certifications.resultat,
    certifications.score
from certifications
left join epn as formateurs on formateurs.epn = certifications.epn_formateur
left join epn as delivreurs on delivreurs.epn = certifications.epn_delivreur
