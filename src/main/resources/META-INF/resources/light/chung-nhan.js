// The check of a file on the phone itself, where the browser can; else the form is sent. Written for old browsers.
(function () {
  var form = document.querySelector('form[data-hash]');
  var crypto = window.crypto && window.crypto.subtle;
  if (!form || !crypto || !window.FileReader || !window.Uint8Array) {
    return;
  }
  var field = form.querySelector('input[type=file]');
  var result = document.getElementById('ket-qua');
  var issued = form.getAttribute('data-hash').split(' ');

  function say(look, words) {
    result.innerHTML = '';
    var line = document.createElement('p');
    line.className = 'verdict ' + look;
    var strong = document.createElement('strong');
    strong.textContent = words;
    line.appendChild(strong);
    result.appendChild(line);
  }

  function hex(buffer) {
    var bytes = new Uint8Array(buffer);
    var text = '';
    for (var i = 0; i < bytes.length; i++) {
      text += (bytes[i] < 16 ? '0' : '') + bytes[i].toString(16);
    }
    return text;
  }

  function check(event) {
    var file = field.files && field.files[0];
    if (!file) {
      return;
    }
    if (event) {
      event.preventDefault();
    }
    var reader = new FileReader();
    reader.onload = function () {
      crypto.digest('SHA-256', reader.result).then(
        function (digest) {
          if (issued.indexOf(hex(digest)) >= 0) {
            say('good', 'Khớp: đây đúng là tệp đã cấp, không bị sửa.');
          } else {
            say(
              'bad',
              'Không khớp: tệp này không phải tệp đã cấp, hoặc đã bị sửa. Hãy tin nội dung trên trang này, không tin tệp.'
            );
          }
        },
        function () {
          form.removeEventListener('submit', check);
          form.submit();
        }
      );
    };
    reader.onerror = function () {
      say('bad', 'Không đọc được tệp này. Hãy chọn lại.');
    };
    reader.readAsArrayBuffer(file);
  }

  form.addEventListener('submit', check);
  field.addEventListener('change', function () {
    check(null);
  });
})();
