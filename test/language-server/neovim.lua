-- Neovim, headless: opens FILE, and tells as one line of JSON what came of diagnostics, hover and a quick fix.
local out = { version = vim.fn.matchstr(vim.fn.execute('version'), 'NVIM v[0-9.]*') }
local function finish(code)
  io.stdout:write(vim.json.encode(out) .. '\n')
  vim.cmd(code == 0 and 'qall!' or 'cquit! 1')
end

vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.FILE))
local buf = vim.api.nvim_get_current_buf()
vim.bo[buf].filetype = 'markdown'
local id = vim.lsp.start_client({
  name = 'saksvakt',
  cmd = { vim.env.NODE, vim.env.CLI, 'lsp', '--stdio' },
  root_dir = vim.env.ROOT,
})
vim.lsp.buf_attach_client(buf, id)

local function at_line(lnum)
  return vim.tbl_filter(function(one) return one.lnum == lnum end, vim.diagnostic.get(buf))
end
local function ask(method, params)
  local answers, err = vim.lsp.buf_request_sync(buf, method, params, 10000)
  if err or not answers[id] then
    out.fail = method .. ': ' .. tostring(err)
    finish(1)
  end
  return answers[id].result
end

-- A wrong weekday is written; the date stands on the third line.
local line = vim.api.nvim_buf_get_lines(buf, 2, 3, false)[1]
vim.api.nvim_buf_set_lines(buf, 2, 3, false, { (line:gsub('onsdag', 'fredag')) })
if not vim.wait(20000, function() return #at_line(2) > 0 end, 20) then
  out.fail = 'no diagnostics'
  return finish(1)
end
local found = at_line(2)[1]
out.diagnostic = { code = found.code, col = found.col, end_col = found.end_col, message = found.message }

local here = { line = 2, character = found.col + 1 }
local doc = vim.lsp.util.make_text_document_params(buf)
out.hover = ask('textDocument/hover', { textDocument = doc, position = here }).contents.value
local actions = ask('textDocument/codeAction', {
  textDocument = doc,
  range = { start = here, ['end'] = here },
  context = { diagnostics = {} },
})
out.actions = vim.tbl_map(function(one) return one.title end, actions)
vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
out.line = vim.api.nvim_buf_get_lines(buf, 2, 3, false)[1]
out.gone = vim.wait(20000, function() return #at_line(2) == 0 end, 20)

-- What the forslag would do, in a buffer of its own that nobody writes in (the command of docs/editors.md).
vim.lsp.buf_request(buf, 'workspace/executeCommand', {
  command = 'saksvakt.preview',
  arguments = { { uri = vim.uri_from_bufnr(buf), position = { line = 20, character = 0 } } },
}, function(_, text)
  if not text then return end
  vim.cmd('new')
  vim.api.nvim_buf_set_lines(0, 0, -1, false, vim.split(text, '\n'))
  vim.bo.filetype, vim.bo.buftype, vim.bo.bufhidden, vim.bo.modifiable = 'markdown', 'nofile', 'wipe', false
end)
vim.wait(20000, function() return vim.bo.buftype == 'nofile' end, 20)
out.preview = { lines = vim.api.nvim_buf_get_lines(0, 0, -1, false), modifiable = vim.bo.modifiable }
vim.lsp.stop_client(id)
finish(out.gone and 0 or 1)
