-- Not one figure, not one modality: what an edition of a product without indicators would hold.
delete from indicateurs;
delete from modalites;
delete from comptes;
delete from facteurs;
delete from sensibilite;
delete from changements;
