-- grain: one row of mart.certifications and the export row that it comes from
-- cle: attestation_id
select
    attestation_id,
    'certifications' as nom_table,
    attestation_id as identifiant,
    livraison,
    date_livraison,
    fichier,
    ligne
from courant.certifications
