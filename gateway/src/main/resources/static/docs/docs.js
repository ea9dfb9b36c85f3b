/* global SwaggerUIBundle */
SwaggerUIBundle({ dom_id: '#docs', url: '/v3/api-docs', deepLinking: true, docExpansion: 'list', validatorUrl: null });
