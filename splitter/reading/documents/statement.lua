-- What a statement is made of, for pandoc to write: posts show no emphasis, and marks of it would be letters in them.

local function content(element)
  return element.content
end

-- RTF knows no lists, and spells the bullet itself.
local function listed(paragraph)
  local first, second = paragraph.content[1], paragraph.content[2]
  if first and second and first.t == "Str" and first.text == "•" and second.t == "Space" then
    paragraph.content:remove(1)
    paragraph.content:remove(1)
    return pandoc.BulletList({ { pandoc.Plain(paragraph.content) } })
  end
  return nil
end

-- Then items that follow one another are one list.
local function join_lists(blocks)
  local joined = pandoc.List()
  for _, block in ipairs(blocks) do
    local last = joined[#joined]
    if last and last.t == "BulletList" and block.t == "BulletList" then
      for _, item in ipairs(block.content) do
        last.content:insert(item)
      end
    else
      joined:insert(block)
    end
  end
  return joined
end

-- The title, the author and the date that some formats keep apart from the text.
local function with_title(document)
  if not document.meta.titled then
    return nil
  end
  local front = pandoc.List()
  for _, key in ipairs({ "title", "author", "date" }) do
    local text = document.meta[key] and pandoc.utils.stringify(document.meta[key]) or ""
    if text ~= "" then
      front:insert(key == "title" and pandoc.Header(1, text) or pandoc.Para(text))
    end
  end
  document.blocks = front .. document.blocks
  return document
end

return {
  { Strong = content, Emph = content, Underline = content, SmallCaps = content, Span = content, Div = content },
  { Para = listed },
  { Blocks = join_lists },
  { Pandoc = with_title },
}
