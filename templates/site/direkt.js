// Only `kvalitet serve` puts this on a page: it reloads when the handbook has changed.
new EventSource('/direkt').onmessage = () => location.reload();
