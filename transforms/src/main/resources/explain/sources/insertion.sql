-- grain: one row of mart.insertion and the export row that it comes from
-- cle: mois, structure_siret
select
    mois,
    structure_siret,
    'insertion' as nom_table,
    mois || ' ' || structure_siret as identifiant,
    livraison,
    date_livraison,
    fichier,
    ligne
from courant.insertion
