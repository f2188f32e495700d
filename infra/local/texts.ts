/** What the local cloud says to the person who starts it. */
export const localTexts = {
  clockUnreadable: (file: string) =>
    `L’horloge enregistrée dans ${file} est illisible. Supprimez ce fichier : l’horloge repartira de l’heure de la machine.`,

  noDynamodb: (platform: string) =>
    `La base de données locale n’existe que pour Linux x64, et cette machine est ${platform}. ` +
    'Démarrez DynamoDB Local vous-même, puis donnez son adresse : AWS_ENDPOINT_URL_DYNAMODB=http://127.0.0.1:8000',

  dynamodbDidNotStart: (reason: string) => `La base de données locale n’a pas démarré. ${reason}`,

  dynamodbDied: (reason: string) =>
    `La base de données locale s’est arrêtée toute seule. Ce qui était enregistré est sur le disque. ${reason}`,

  storeNotWritable: (folder: string) =>
    `Le dossier ${folder} ne peut pas être créé ou modifié. Donnez-vous le droit d’y écrire, ou choisissez-en un autre : --store DOSSIER`,

  storeUnreadable: (file: string) =>
    `Le fichier ${file} est illisible. Remettez-le comme il était, ou choisissez un autre dossier : --store DOSSIER`,

  storeVersion: (folder: string, found: string, known: number) =>
    `Le dossier ${folder} vient d’une autre version de Jalon (format ${found}, celle-ci lit le format ${known}). ` +
    'Rien n’a été touché. Utilisez la version de Jalon qui l’a écrit, ou un autre dossier : --store DOSSIER',

  storeInUse: (folder: string) =>
    `Jalon fonctionne déjà sur le dossier ${folder}. Arrêtez-le d’abord (Ctrl+C dans son terminal), ou choisissez un autre dossier : --store DOSSIER`,

  portInUse: (port: number) =>
    `Le port ${port} est déjà utilisé par un autre programme. Choisissez-en un autre : --port ${port + 1}`,

  portNotAllowed: (port: number) =>
    `Le port ${port} n’est pas permis. Choisissez-en un au-dessus de 1023 : --port 4860`,
};
