window.addEventListener("load", () => {
    SwaggerUIBundle({
        url: "/openapi?format=json",
        dom_id: "#reference",
        deepLinking: true,
        docExpansion: "list",
        defaultModelsExpandDepth: 0,
        validatorUrl: null,
        persistAuthorization: false,
    });
});
