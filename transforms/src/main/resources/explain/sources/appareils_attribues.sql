-- grain: one row of mart.appareils_attribues and one export row that it comes from
-- cle: attribution_id, appareil_id
with

attribues as (
    select attribution_id, appareil_id, pack_id from mart.appareils_attribues
),

lignes_sources as (
    select 'attributions' as nom_table, attribution_id as identifiant, livraison, date_livraison, fichier, ligne
    from courant.attributions
    union all
    select 'packs' as nom_table, pack_id as identifiant, livraison, date_livraison, fichier, ligne
    from courant.packs
    union all
    select 'appareils' as nom_table, appareil_id as identifiant, livraison, date_livraison, fichier, ligne
    from courant.appareils
)

select
    attribues.attribution_id,
    attribues.appareil_id,
    lignes_sources.nom_table,
    lignes_sources.identifiant,
    lignes_sources.livraison,
    lignes_sources.date_livraison,
    lignes_sources.fichier,
    lignes_sources.ligne
from attribues
cross join (values ('attributions'), ('packs'), ('appareils')) as origines (nom_table)
inner join lignes_sources
    on lignes_sources.nom_table = origines.nom_table
    and lignes_sources.identifiant = case origines.nom_table
        when 'attributions' then attribues.attribution_id
        when 'packs' then attribues.pack_id
        else attribues.appareil_id
    end
